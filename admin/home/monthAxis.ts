export const CHART_HEIGHT = 220;

/** The axis of a chart that goes month by month. */
export const monthAxis = (months: readonly { month: string }[]) => [{ scaleType: "band" as const, data: months.map(({ month }) => month), tickLabelStyle: { fontSize: 11 } }];
