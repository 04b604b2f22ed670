// Words around where the work is kept.
import type { Catalogue } from '../en.js';

type Kept = Pick<Catalogue, keyof typeof import('../en/kept.js').kept>;

const at = (time: number, timeStyle: 'short' | 'medium' = 'short') =>
  new Date(time).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle });

export const kept: Kept = {
  projects: '项目',
  whereKept: '项目只保存在这台机器的这个浏览器中。',
  whileOpen: '此浏览器不在此保存任何内容：关闭本页后项目便会丢失。请将其保存为文件。',
  noProjects: '尚无项目：所填内容会自动保存。',
  untitled: '未命名',
  saving: '正在保存…',
  kept: '已保存在此浏览器中',
  keepFaults: {
    forbidden: '未保存：此浏览器不允许在此保存。请将运行保存为文件。',
    full: '未保存：此浏览器的存储空间已满。请删除项目，或将运行保存为文件。',
    slow: '未保存：此浏览器的存储没有响应。请将运行保存为文件。',
    broken: '未保存：此浏览器的存储出错。请将运行保存为文件。',
  },
  project: (runs, time) => `${runs} 组运行，${at(time)}`,
  rename: '重命名',
  newName: '新名称',
  revisions: '较早的状态',
  look: (runs, time) => `${at(time, 'medium')}，${runs} 组运行`,
  newProject: '新项目',
  projectGone: '此项目已不存在：已被删除，或此浏览器无法读取。',
  stateGone: (name) => `“${name}”的这一较早状态已不再保存。`,
  gone: (name) => `“${name}”已删除。`,
  strangeEntries: (count) => `存储中有 ${count} 个条目无法作为项目读取。它们保持原样。`,
  reopened: (name, time) => `已重新打开“${name}”，即您 ${at(time)} 的工作。`,
  asItWas: (name, time) => `“${name}”在 ${at(time)} 的状态。您现在的更改将保存为其最新状态。`,
  restore: '恢复',
  restored: '已恢复。较晚的状态列在较早的状态之中。',
  newestState: '回到最新状态',
  copyOf: (name) => `${name} 的副本`,
  branched: (name, copy) => `“${name}”已在另一标签页中更改。您在此填写的内容将保存为“${copy}”；两者都在项目之中。`,
  orphaned: '此项目已删除。您在此填写的内容将重新保存。',
  changedElsewhere: (name) => `“${name}”已在另一标签页中更改。`,
};
