import { defineCatalogue } from '.';

export const backgroundCatalogue = defineCatalogue(
  {
    saveSelection: '保存摘录',
    selectionSaved: '政策透镜：选中的文字已保存',
    selectionDuplicate: '政策透镜：选中的文字之前已保存过',
    selectionFailed: '政策透镜：没能保存选中的文字。请选中网页正文中的文字再试。',
  },
  {
    saveSelection: 'Save as snippet',
    selectionSaved: 'PolicyLens: the selection is saved',
    selectionDuplicate: 'PolicyLens: the selection was saved before',
    selectionFailed: 'PolicyLens: the selection could not be saved. Select text of the page and try again.',
  },
);
