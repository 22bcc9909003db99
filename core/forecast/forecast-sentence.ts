import type { FileForecast } from "./file-forecast.ts";

/** The forecast as one sentence: what training will use, and what it drops silently. */
export function forecastSentence(forecast: FileForecast): string {
	const { lines, used, background, skipped, objects, segments } = forecast;
	if (forecast.job === "fails") {
		return `training fails: ${forecast.reason ?? "the reason is unknown"}`;
	}
	const kept = `${grouped(used + background)} of ${count(lines, "image")} will be used`;
	const shown = background > 0 ? `${kept} (${grouped(background)} as background)` : kept;
	const lost = [
		...some(skipped, "line"),
		...some(objects.total - objects.kept, "object"),
		...some(segments.total - segments.kept, "polygon segment"),
	];
	return lost.length === 0 ? `${shown}; nothing is dropped` : `${shown}; ${list(lost)} dropped silently`;
}

function some(number: number, noun: string): string[] {
	return number > 0 ? [count(number, noun)] : [];
}

function count(number: number, noun: string): string {
	return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** With thousands separators, the same on every machine. */
function grouped(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

function list(parts: readonly string[]): string {
	const verb = parts.length === 1 && /^1 /.test(parts[0] as string) ? "is" : "are";
	const last = parts.length > 1 ? `and ${parts.at(-1)}` : parts[0];
	return `${[...parts.slice(0, -1), last].join(parts.length > 2 ? ", " : " ")} ${verb}`;
}
