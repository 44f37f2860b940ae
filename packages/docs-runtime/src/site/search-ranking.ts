/** Pages of methods are long, and what most searches are for: length must not push them down. */
export const searchRanking = { pageLength: 0.1, termFrequency: 0.4 };
