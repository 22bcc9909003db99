import { overlap, type Rectangle } from "./geometry.ts";

/** A label that needs a place next to its shape; everything is in screen pixels. */
export interface ChipRequest {
	readonly anchor: Rectangle;
	readonly width: number;
	readonly height: number;
	/** Comes first, and is always shown. */
	readonly first: boolean;
}

export interface ChipPlace {
	readonly left: number;
	readonly top: number;
	/** No place was free. The label is here when the user points at its shape. */
	readonly crowdedOut: boolean;
}

/** Shapes with sides below this many screen pixels would disappear under a label. */
const SMALL = 48;

/**
 * Finds a place for every label near its shape, inside `room`, where it does not cover other labels and covers as few
 * small shapes as possible. Small shapes choose before large ones, which have more places to offer.
 */
export function placeChips(requests: readonly ChipRequest[], room: Rectangle): ChipPlace[] {
	const order = requests.map((_, i) => i).sort((a, b) => rank(requests, a) - rank(requests, b));
	const small = requests.map((request) => request.anchor).filter(isSmall);
	const taken: Rectangle[] = [];
	const places: ChipPlace[] = [];
	for (const index of order) {
		const request = requests[index] as ChipRequest;
		const candidates = candidatesOf(request, room);
		const free = candidates.filter((candidate) => !taken.some((other) => overlap(candidate, other)));
		const best = leastBy(free, (candidate) => covered(candidate, small, request.anchor));
		const chosen = best ?? (candidates[0] as Rectangle);
		const crowdedOut = best === undefined && !request.first;
		if (!crowdedOut) {
			taken.push(chosen);
		}
		places[index] = { left: chosen.left, top: chosen.top, crowdedOut };
	}
	return places;
}

function rank(requests: readonly ChipRequest[], index: number): number {
	const { anchor, first } = requests[index] as ChipRequest;
	return first ? -1 : (anchor.right - anchor.left) * (anchor.bottom - anchor.top);
}

function isSmall(anchor: Rectangle): boolean {
	return anchor.right - anchor.left < SMALL && anchor.bottom - anchor.top < SMALL;
}

/** Best first: above, in the corner of a large shape, below, to the side. */
function candidatesOf({ anchor, width, height }: ChipRequest, room: Rectangle): Rectangle[] {
	const isLarge = anchor.right - anchor.left >= width && anchor.bottom - anchor.top >= 2 * height;
	const end = anchor.right - width;
	const points: [number, number][] = [
		[anchor.left, anchor.top - height],
		...(isLarge
			? [[anchor.left, anchor.top] as [number, number], [end, anchor.top] as [number, number]]
			: []),
		[end, anchor.top - height],
		[anchor.left, anchor.bottom],
		[end, anchor.bottom],
		[anchor.right, anchor.top],
		[anchor.left - width, anchor.top],
		...(isLarge ? [[anchor.left, anchor.bottom - height] as [number, number]] : []),
	];
	return points.map(([x, y]) => {
		// Whole pixels keep letters sharp.
		const left = Math.round(clamp(x, room.left, room.right - width));
		const top = Math.round(clamp(y, room.top, room.bottom - height));
		return { left, top, right: left + width, bottom: top + height };
	});
}

/** If there is not enough space for the label, its beginning stays visible. */
function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

function covered(candidate: Rectangle, small: readonly Rectangle[], own: Rectangle): number {
	return small.reduce((sum, other) => sum + (other !== own && overlap(candidate, other) ? 1 : 0), 0);
}

/** The first item with the lowest cost. */
function leastBy<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
	let best: T | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const item of items) {
		const value = cost(item);
		if (value < least) {
			best = item;
			least = value;
		}
	}
	return best;
}
