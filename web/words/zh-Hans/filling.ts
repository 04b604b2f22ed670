// Filling in: what can be undone, the order of the runs, rows of a spreadsheet, keys.
import type { filling as english } from '../en/filling.js';

export const filling: typeof english = {
  areas: {
    compare: '同样的运行在其他地点',
    inspect: '各来源的数值',
    settings: '报告的设置',
    about: '关于此报告',
  },
  opened: (file) => `打开 ${file}`,
  bringBack: '恢复',
  undoIt: (name) => `撤销：${name}`,
  redoIt: (name) => `重做：${name}`,
  undone: (name) => `已撤销：${name}。`,
  redone: (name) => `已重做：${name}。`,

  moveUp: '上移',
  moveDown: '下移',
  moved: (name, place, count) => `“${name}”现在是 ${count} 组中的第 ${place} 组。`,
  groupByStage: '按阶段归组',
  grouped: '运行已按阶段归组。',

  pasteRows: '粘贴表格行',
  pasteHint: '电子表格中的若干行，首行为列名',
  rowsRead: (runs) => `已读取 ${runs} 组运行。`,
  noRuns: '这些是整份报告的结果，不是运行。',
  columns: {
    'place/country': '国家',
    'place/provider': '云服务商',
    'place/region': '云区域',
    'measured/kwh': '实测能耗',
  },
  columnUnused: '未使用',
  columnHolds: (name) => `“${name}”列的内容`,
  withoutColumns: (names) =>
    names.length === 0
      ? ''
      : names.length > 3
        ? `，不含 ${names.length} 列数字`
        : `，不含${names.map((name) => `“${name}”`).join('、')}`,
  inRows: (rows) => `共 ${rows} 行。`,
  askDecimal: (cell) => `在“${cell}”中，小数点写作`,
  decimals: { ',': '逗号', '.': '句点' },
  addRows: (runs) => `添加这 ${runs} 组运行`,
  beginWithRows: (runs) => `以这 ${runs} 组运行开始`,
  pasted: (runs) => `粘贴 ${runs} 组运行`,
  cancel: '取消',

  keys: { Enter: '添加运行', 'Alt ↑ ↓': '移动运行', F1: '解释字段' },
};
