/** Hawtio tells the editor's loader where Monaco is; there is none. */
export const loader = { config: (): void => undefined }
