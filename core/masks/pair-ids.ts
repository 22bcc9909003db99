/** The assignment of mask ids to the objects of a list. */
export interface IdPairing {
	/** The id of each object; `undefined` if none is left for it. */
	readonly idOf: readonly (number | undefined)[];
	/** Ids without an object, in ascending order. */
	readonly unused: readonly number[];
	/** Whether ids are object numbers, from 1, or only in the same order as the objects. */
	readonly by: "number" | "rank";
}

const BORDER = 255;

/**
 * Pairs the ids of a mask, in ascending order, with a list of objects. 0 is the background. 255 is the border in
 * palette images, and in other images unless there are that many objects, or unless it is the only id for the only
 * object. Ids are object numbers if all of them can be.
 */
export function pairIds(ids: readonly number[], objectCount: number, hasPalette: boolean): IdPairing {
	const withBorder = ids.filter((id) => id !== 0);
	const inside = withBorder.filter((id) => id !== BORDER || (!hasPalette && objectCount >= BORDER));
	const isBlackAndWhite = inside.length === 0 && objectCount === 1 && !hasPalette;
	const own = isBlackAndWhite ? withBorder : inside;
	if (own.some((id) => id > objectCount)) {
		return byRank(own, objectCount);
	}
	const present = new Set(own);
	const idOf = Array.from({ length: objectCount }, (_, index) =>
		present.has(index + 1) ? index + 1 : undefined,
	);
	return { idOf, unused: [], by: "number" };
}

/** Pairs ids with objects as the official scripts do: the first id is the background, and 255 is an object. */
export function pairIdsCompatibly(ids: readonly number[], objectCount: number): IdPairing {
	return byRank(ids.slice(1), objectCount);
}

function byRank(ids: readonly number[], objectCount: number): IdPairing {
	return {
		idOf: Array.from({ length: objectCount }, (_, index) => ids[index]),
		unused: ids.slice(objectCount),
		by: "rank",
	};
}
