import type { ValueRange } from "#core/protocol/server/counted-filter.ts";

/** Normalized values are quotients of pixels, so a value that misses a limit only by rounding counts as equal to it. */
const ROUNDING = 1e-9;

/** Whether a value is at least a limit, apart from rounding. */
export function reaches(value: number, limit: number): boolean {
	return value >= limit * (1 - ROUNDING);
}

/** Whether a value is in a range, excluding its end. */
export function isWithin(value: number, { from, to }: ValueRange): boolean {
	return reaches(value, from) && (to === undefined || !reaches(value, to));
}

/** The ranges between ascending limits; the last one has no end. */
export function rangesFrom(limits: readonly number[]): ValueRange[] {
	return limits.map((from, i) => {
		const to = limits[i + 1];
		return to === undefined ? { from } : { from, to };
	});
}

/** The index of the range that contains a value. No value may be below the first range. */
export function placeIn(ranges: readonly ValueRange[], value: number): number {
	return ranges.findIndex((range) => isWithin(value, range));
}
