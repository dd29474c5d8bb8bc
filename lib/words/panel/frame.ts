import { defineCatalogue } from '..';

/** The words of the panel itself and of what all its views share. */
export const frameWords = defineCatalogue(
  {
    panelName: '政策透镜',
    tabs: '视图',
    tabPage: '本页',
    tabLibrary: '摘录库',
    tabFacts: '事实',

    park: '园区',
    institution: '机构',
    money: '金额',
    figure: '数量',

    save: '保存',
    cancel: '取消',
    close: '关闭',
    options: '选项',

    saved: '已保存',
    duplicate: '之前已保存过',
    failedQuota: '没能保存：磁盘空间不足。',
    failedBlocked: '没能保存：摘录库正被旧窗口占用，请关闭其他政策透镜窗口。',
    failedInvalid: '没能保存：这段内容不完整。',
    failedUnknown: '没能保存：出了意外。',
    keptAside: '已暂存，稍后会自动重试。',
    notKept: '也没能暂存。请腾出磁盘空间后再保存一次。',
    changeQuota: '没能写入：磁盘空间不足，内容没有改动。请腾出空间后再试。',
    changeBlocked: '没能写入：摘录库正被旧窗口占用，内容没有改动。请关闭其他政策透镜窗口后再试。',
    failedChange: '没能写入摘录库，内容没有改动。请再试一次。',
    factChangedElsewhere: '这条事实刚在别处改过，没有覆盖。请关闭后按新的内容再改。',
    formFailed: '没能写入，填写的内容都还在。',
    draftLeft: '已放弃填写的内容',
    failedNoReceiver: '网页没有回应。请刷新网页后再试。',

    tryAgain: '再试一次',

    undo: '撤销',

    stop: '停止',
    more: '更多',
    understood: '知道了',
    later: '以后再说',

    help: '快捷键',
    helpSearch: '搜索',
    helpMove: '上一条、下一条',
    helpOpen: '在原文中查看',
    helpEdit: '备注和标签',
    helpSelect: '选择',
    helpDelete: '删除',
    helpUndo: '撤销删除',
    helpTabs: '切换视图',
    helpHelp: '显示快捷键',
    helpClose: '关闭、取消',
  },
  {
    panelName: 'PolicyLens',
    tabs: 'Views',
    tabPage: 'This page',
    tabLibrary: 'Library',
    tabFacts: 'Facts',

    park: 'Park',
    institution: 'Institution',
    money: 'Amount',
    figure: 'Figure',

    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    options: 'Options',

    saved: 'Saved',
    duplicate: 'Already saved',
    failedQuota: 'Not saved: the disk is full. ',
    failedBlocked: 'Not saved: an older window holds the library. Close other PolicyLens windows. ',
    failedInvalid: 'Not saved: this content is incomplete.',
    failedUnknown: 'Not saved: something went wrong. ',
    keptAside: 'It is kept aside and tried again later.',
    notKept: 'It could not be kept aside either: free some disk space and save it again.',
    changeQuota: 'Nothing was changed: the disk is full. Free some space and try again.',
    changeBlocked:
      'Nothing was changed: an older window holds the library. Close other PolicyLens windows and try again.',
    failedChange: 'The library could not be written, nothing was changed. Please try again.',
    factChangedElsewhere:
      'This fact was just changed elsewhere and was not overwritten. Close the form and correct it as it is now.',
    formFailed: 'Not written. What you typed is still here.',
    draftLeft: 'What you typed was discarded',
    failedNoReceiver: 'The page does not answer. Reload it and try again.',

    tryAgain: 'Try again',

    undo: 'Undo',

    stop: 'Stop',
    more: 'More',
    understood: 'Understood',
    later: 'Later',

    help: 'Keyboard shortcuts',
    helpSearch: 'Search',
    helpMove: 'Previous, next',
    helpOpen: 'Show in the original',
    helpEdit: 'Note and tags',
    helpSelect: 'Select',
    helpDelete: 'Delete',
    helpUndo: 'Undo deleting',
    helpTabs: 'Switch view',
    helpHelp: 'Show shortcuts',
    helpClose: 'Close, cancel',
  },
);
