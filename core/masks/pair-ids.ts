/** Which id of a mask belongs to which object of a list. */
export interface IdPairing {
	/** For each object its id; `undefined` where none is left for it. */
	readonly idOf: readonly (number | undefined)[];
	/** Ids that are no object's, in rising order. */
	readonly unused: readonly number[];
	/** Whether ids are numbers of objects, from 1, or just come in the objects' order. */
	readonly by: "number" | "rank";
}

const BORDER = 255;

/**
 * Pairs the ids of a mask, in rising order, with a list of objects. 0 is the background. 255 is the border of palette
 * images, and of others unless there are as many objects; or unless it is all there is for the only object. An id is
 * the number of its object if all ids can be that.
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

/** Pairs ids with objects as the official scripts do: the first one is taken for the background, 255 for an object. */
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
