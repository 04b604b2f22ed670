// What is said where the page cannot be.
import type { stopped as english } from '../en/stopped.js';

export const stopped: typeof english = {
  tool: 'Carbon Tally',
  stopped: 'Carbon Tally 无法在此计算。',
  stoppedWhy:
    '浏览器拒绝运行其 WebAssembly 核心：浏览器早于 2023 年 6 月，或嵌入本页的页面的策略不允许。请用较新的浏览器单独打开本文件。',
  stoppedDamaged: '文件不完整：在传输途中被截断或改动。请重新获取。',
};
