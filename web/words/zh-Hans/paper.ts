// Words around the texts for the paper.
import type { Catalogue } from '../en.js';

type Paper = Pick<Catalogue, keyof typeof import('../en/paper.js').paper>;

export const paper: Paper = {
  paper: '用于论文',
  titleHint: '例如：我们的方法（可不填）',
  format: '格式',
  formatGroups: { paper: '用于论文', card: '卡片', form: '表格与清单', data: '数据', picture: '图片' },
  asksFor: '此格式还需要：',
  aboutHints: {
    'about/parameters': '例如 7e9',
    'about/flops': '例如 1.2e22',
    'about/functional_unit': '例如 training token',
    'about/units': '例如 3e11',
  },
  complete: { '': '未注明', true: '是', false: '否，项目还有其他运行' },
  anonymous: '隐去名称，用于盲审（保留云服务商、国家和所有数值：由精确的 g/kWh 或 PUE 可能查出所在区域）',
  language: '文本的语言',
  languages: { en: 'English', 'zh-Hans': '简体中文' },
  siunitx: '用 siunitx 对齐数字',
  besides: '配套内容：',
  picture: (format) => `${format}的预览`,
  zip: '全部文件（zip）',
  archive: 'carbon-tally.zip',
  preview: '段落预览',
  copy: '复制',
  download: '下载',
  nothingYet: '暂无可粘贴的内容：还没有填写完整的运行。',
  copied: '已复制。',
  byHand: '浏览器不允许复制。文本已选中：请按 Ctrl+C（Mac 上按 Cmd+C）。',
  uncertain: '若未收到文件，说明嵌入本页的页面禁止下载。请改为复制文本。',
  started: '文件正在下载。',
  noDownload: '浏览器不允许保存文件。请改为复制文本。',
};
