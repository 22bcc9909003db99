import type { ValueRange } from "#core/protocol/server/counted-filter.ts";

/** Shares are quotients of pixels: what misses a limit by no more than their rounding is on it. */
const ROUNDING = 1e-9;

/** Whether a value is at least as great as a limit. */
export function reaches(value: number, limit: number): boolean {
	return value >= limit * (1 - ROUNDING);
}

/** Whether a value lies in a range: what is on its end no longer does. */
export function isWithin(value: number, { from, to }: ValueRange): boolean {
	return reaches(value, from) && (to === undefined || !reaches(value, to));
}

/** The ranges between ascending limits; the last has no end. */
export function rangesFrom(limits: readonly number[]): ValueRange[] {
	return limits.map((from, i) => {
		const to = limits[i + 1];
		return to === undefined ? { from } : { from, to };
	});
}

/** The place of the range that a value lies in. No value may be below the first. */
export function placeIn(ranges: readonly ValueRange[], value: number): number {
	return ranges.findIndex((range) => isWithin(value, range));
}
