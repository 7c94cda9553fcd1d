/** Chinese texts of the page of comparisons. */
export const compareZhCN = {
  compare: {
    lead: "挑选序列，换算、对齐、并排；每个数都能追到来源。",
  },
} as const;
