export const TOPICS = [10, 100, 1_000, 10_000];
export const NODES = [1, 2, 4];
