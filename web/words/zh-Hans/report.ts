// Words around a report to read, on the screen of a reviewer or on paper.
import type { Catalogue } from '../en.js';

export const report: Catalogue['report'] = {
  dated: (time) => `打印于 ${new Date(time).toLocaleDateString('zh-Hans', { dateStyle: 'long' })}。`,
  untitled: '碳排放报告',
  toView: '仅供阅读，面向审稿人',
  toRead: '供阅读和核对的报告。其中的数值由作者所填内容在此重新计算。',
  begin: '打开报告以供阅读和核对：在此保存的文件。',
  open: '打开报告',
  edit: '打开可更改的副本',
  print: '打印或存为 PDF',
  noPrint: '此处不允许打印。请单独打开本页。',
  verdict: { same: '已核对。', differs: '数值不同。', unstated: '未作比较。' },
  unstated: '报告未给出可供比较的数值。',
};
