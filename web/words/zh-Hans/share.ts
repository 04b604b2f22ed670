// Words around a link that holds a whole document.
import type { Catalogue } from '../en.js';

type Share = Pick<Catalogue, keyof typeof import('../en/share.js').share>;

export const share: Share = {
  share: '分享',
  shareTitle: '这些运行的链接',
  revealed: '链接包含所填的全部内容，得到链接的人都能读到。没有任何内容被上传。',
  revealedNames: '名称也在其中：它不适用于盲审。',
  reveals: { title: '标题', runs: '运行', devices: '硬件', places: '地点', others: '其他文字', notes: '备注' },
  revealsNone: '无',
  listed: (names, more) => [...names, ...(more > 0 ? [`另外 ${more} 项`] : [])].join('、'),
  runsListed: (count, names) => (names ? `${count}：${names}` : String(count)),
  notesListed: (notes, inWords) => `${notes} 条备注，${inWords} 个词`,
  theLink: '链接',
  linkLength: (length) => `${length} 个字符。`,
  linkLong: (length) => `${length} 个字符：超过 8000 个字符的链接会被某些邮件和聊天程序截断。`,
  linkTooLong: '这些运行超过链接所能容纳的 32,000 个字符。请以文件发送。',
  linkWithoutPage: '本页由文件打开，没有网络地址：请将以下内容接在读者可以打开的 Carbon Tally 页面的地址之后。',
  copyLink: '复制链接',
  fromLink: '链接中的运行已作为您自己的副本打开。',
  sharedRuns: '链接',
  linkFaults: {
    damaged: '此链接已损坏：有一部分缺失或被改动。请重新索取链接，或索取文件。',
    newer: '此链接由较新版本的 Carbon Tally 生成。请用该版本打开。',
    large: '此链接包含超过 1 MiB 的文本，未予打开。请索取文件。',
  },
  asBefore: '您的运行保持不变。',
};
