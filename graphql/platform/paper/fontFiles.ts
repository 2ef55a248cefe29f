/** Faces that papers are set in, within their folder. Both are under the SIL Open Font License. */
export const fontFiles = { normal: "400Regular/NotoSansSC_400Regular.ttf", bold: "700Bold/NotoSansSC_700Bold.ttf" } as const;

/** Where npm puts them. */
export const fontPackage = "@expo-google-fonts/noto-sans-sc";
