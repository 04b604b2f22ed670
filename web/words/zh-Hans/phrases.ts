// What the core says in fixed words, by these.
import type { Catalogue } from '../en.js';

export const phrases: Catalogue['phrases'] = {
  stated: '给定',
  'stated, in the device-hours': '给定，已含在设备小时中',
  'assumed one': '假定为 1',
  'assumed one per node': '假定每节点 1 颗',
  'assumed full power': '假定满载',
  'measured at the devices': '设备级实测',
  'measured at the nodes': '节点级实测',
  'measured at the facility': '设施级实测',
  'life-cycle': '生命周期',
  direct: '直接排放',

  'Final training': '最终训练',
  'Pre-training': '预训练',
  'Fine-tuning': '微调',
  Development: '开发',
  'Hyper-parameter search': '超参数搜索',
  'Failed runs': '失败的训练',
  Evaluation: '评估',
  Distillation: '蒸馏',
  'Data preparation': '数据准备',
  Other: '其他',
  'No stage given': '未注明阶段',
  'Final model': '最终模型',

  coal: '煤',
  'natural gas': '天然气',
  'oil and other fossil fuels': '石油及其他化石燃料',
  nuclear: '核能',
  hydropower: '水电',
  wind: '风能',
  solar: '太阳能',
  bioenergy: '生物质能',
  'other renewables': '其他可再生能源',

  'By the method of Counting Carbon': '按 Counting Carbon 的方法',
  'Embodied carbon of the devices': '设备的隐含碳',
  'Water used on site': '现场用水',
  'Market-based emissions, as stated': '给定的基于市场的排放量',

  'LaTeX, in a few lines': 'LaTeX（精简）',
  'Plain text': '纯文本',
  Working: '计算过程',
  'Model card': '模型卡片',
  'NeurIPS checklist': 'NeurIPS 清单',
  'ACL checklist': 'ACL 清单',
  'Reproducibility checklist': '可复现性清单',
  'EU AI Act': '欧盟《人工智能法案》',
  'Climate performance card': '气候表现卡片',
  Badge: '徽章',
  Figure: '图',

  'For a paper: a paragraph, a table of the runs, and the sources.': '用于论文：一段文字、运行表格和来源。',
  'For a page that is nearly full: the result and the method, with two references.':
    '用于版面将满时：结果与方法，附两条参考文献。',
  'For a README or a wiki.': '用于 README 或 wiki。',
  'For a web page or a blog.': '用于网页或博客。',
  'For a form that takes no formatting, or an e-mail.': '用于不支持格式的表单或电子邮件。',
  'For an appendix or a reviewer: each factor and each sum, to be checked with a pocket calculator.':
    '用于附录或审稿人：每个因子和每步计算，可用计算器核对。',
  'For a model hub: the metadata co2_eq_emissions in grams, and the section on the environment.':
    '用于模型库：以克为单位的元数据 co2_eq_emissions，以及环境影响一节。',
  'For item 8, the compute of the experiments.': '用于第 8 项，实验所用的计算资源。',
  'For item C1 of the Responsible NLP checklist.': '用于 Responsible NLP 清单的 C1 项。',
  'For the items on runtime, infrastructure and the number of runs.': '用于运行时间、基础设施和运行次数各项。',
  'For the Model Documentation Form of general-purpose models: MWh and the method.':
    '用于通用模型的 Model Documentation Form：MWh 与方法。',
  'For the LaTeX table of Hershcovich et al. 2022.': '用于 Hershcovich et al. 2022 的 LaTeX 表格。',
  'For a Software Carbon Intensity score, where its parts are known.':
    '用于 Software Carbon Intensity 得分，前提是其各部分已知。',
  'For a spreadsheet, or a collection of reports: the columns of the survey of Counting Carbon.':
    '用于电子表格或报告集：Counting Carbon 调查的各列。',
  'For the open data of BoAmps: a report in JSON for each run.': '用于 BoAmps 开放数据：每组运行一份 JSON 报告。',
  'For a README: the total and its range.': '用于 README：合计及其区间。',
  'For a paper: the emissions of each run with their ranges.': '用于论文：各组运行的排放量及其区间。',

  'Before \\begin{document}': '置于 \\begin{document} 之前',
  'As a file beside the paper; name it in \\bibliography{carbon-tally}':
    '与论文同目录的文件；用 \\bibliography{carbon-tally} 引用',
  'As a file beside the paper; name it in \\bibliography{carbon-tally.brief}':
    '与论文同目录的文件；用 \\bibliography{carbon-tally.brief} 引用',
  'Where the text is to stand': '置于正文所在处',
  'Where the other places are to be spoken of.': '置于谈及其他地点之处。',
  'As plain text': '作为纯文本',
  'In the text of the model card': '置于模型卡片的正文中',
  'Between the lines --- at the top of the model card': '置于模型卡片开头的两行 --- 之间',
  'As the justification in the checklist, which is LaTeX': '作为清单（LaTeX）中的说明',
  'As the answer in the form': '作为表单中的回答',
  'In the Model Documentation Form': '置于 Model Documentation Form 中',
  'Where the card is to stand': '置于卡片所在处',
  'In the disclosure': '置于披露内容中',
  'One row for a collection of reports.': '供报告集使用的一行。',
  'One row for each place that is compared.': '每个所比较的地点一行。',
  'As a picture in a README or on a poster': '作为 README 或海报中的图片',
  'The data of the figure.': '图的数据。',
  'As a figure where the other places are spoken of': '作为谈及其他地点之处的图',
  'As a figure over the full width of a page; for pdfLaTeX, save it as PDF':
    '作为通栏的图；用于 pdfLaTeX 时请另存为 PDF',
};
