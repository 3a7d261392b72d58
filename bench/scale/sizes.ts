export const NODES = [1, 2, 4];

/** Of a core. */
export const QUARTER = 0.25;
