/** Panels beside each other where there is room. */
export const panelColumns = { display: "grid", gap: 2, mt: 2, pb: 3, gridTemplateColumns: "repeat(auto-fill, minmax(min(420px, 100%), 1fr))" } as const;
