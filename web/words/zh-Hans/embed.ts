// Words between the page and one that embeds it.
import type { Catalogue } from '../en.js';

type Embed = Pick<Catalogue, keyof typeof import('../en/embed.js').embed>;

export const embed: Embed = {
  ofHost: '外层页面',
  attachTitle: '用于投稿',
  attachesTo: (host) => `此按钮将所填的全部内容交给 ${host}，对方可以读到。在此之前不发送任何内容。`,
  attach: '附到我的投稿',
  attachErrors: '报告中有错误，见上方说明。请先改正。',
  outcomes: {
    waiting: '已交出…',
    attached: '已附上。',
    changed: '附上之后有修改：请重新附上。',
    unanswered: '已交出，但没有回应：可能未附上。请将运行保存为文件并发送该文件。',
    tooLong: '未附上：这些运行超过 1 MiB 的文本。请保存为文件并发送该文件。',
  },
  required: (count) => `此处有 ${count} 个必填项尚未填写：`,
  offersRuns: (count) => `外层页面提供 ${count} 个运行，用以替换您的运行。`,
  openOffered: '打开',
  offersFields: (names) => `外层页面建议填写：${names.join('、')}。`,
  fillIn: '填写',
  fromHost: '外层页面的运行已作为您自己的副本打开。',
};
