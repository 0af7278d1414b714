/** Members of cytoscape's own objects that nobody else knows, in the order of the alphabet. */
export function internalNames(): readonly string[];
