import { defineCatalogue } from '.';

export const backgroundCatalogue = defineCatalogue(
  {
    saveSelection: '保存摘录',
    termPark: '总是标注“%s”为园区',
    termInstitution: '总是标注“%s”为机构',
    termNone: '从不标注“%s”',
    termKept: '政策透镜：已记入自己的词',
    termFailed: '政策透镜：没能记入自己的词。名称最长 80 字，不能换行。',
    selectionSaved: '政策透镜：选中的文字已保存',
    selectionDuplicate: '政策透镜：选中的文字之前已保存过',
    selectionFailed: '政策透镜：没能保存选中的文字。请选中网页正文中的文字再试。',
  },
  {
    saveSelection: 'Save as snippet',
    termPark: 'Always mark “%s” as a park',
    termInstitution: 'Always mark “%s” as an institution',
    termNone: 'Never mark “%s”',
    termKept: 'PolicyLens: added to your own terms',
    termFailed: 'PolicyLens: not added to your own terms. A name is one line of at most 80 characters.',
    selectionSaved: 'PolicyLens: the selection is saved',
    selectionDuplicate: 'PolicyLens: the selection was saved before',
    selectionFailed: 'PolicyLens: the selection could not be saved. Select text of the page and try again.',
  },
);
