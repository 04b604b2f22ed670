// The few words of the element itself, which is there before the page is.

const english = {
  required: 'Please attach a carbon report: fill it in, and press “Attach to my submission”.',
  changed: 'The carbon report on show is not the one that was attached. Press “Attach to my submission” again.',
  absent: 'Carbon Tally has not started in this frame.',
  alone: 'Open it in a tab of its own',
};

export type Words = typeof english;

const chinese: Words = {
  required: '请附上碳排放报告：填写后点按“附到我的投稿”。',
  changed: '当前显示的碳排放报告不是已附上的那一份。请再次点按“附到我的投稿”。',
  absent: 'Carbon Tally 未能在此框架中启动。',
  alone: '在新标签页中打开',
};

export const wordsIn = (language: string): Words => (/^zh\b/i.test(language) ? chinese : english);
