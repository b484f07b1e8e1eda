/** Stands for Monaco's module, of which Hawtio uses the types only. */
export const editor = {}
