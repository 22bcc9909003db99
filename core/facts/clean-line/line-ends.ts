const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The position of the line end after `start`. There must be one. */
export function lineEndAt(bytes: Uint8Array, start: number): number {
	let end = start;
	while (bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) {
		end++;
	}
	return end;
}

/** The beginning of the next line, after a line end; `to` if there is none. */
export function nextLineAt(bytes: Uint8Array, lineEnd: number, to: number): number {
	const isPair = bytes[lineEnd] === CARRIAGE_RETURN && bytes[lineEnd + 1] === LINE_FEED;
	return Math.min(lineEnd + (isPair ? 2 : 1), to);
}
