import { type RoundBody, shade } from "./round-body.ts";
import { type Definitions, num, pathOf, tag } from "./svg.ts";

/** Size, height above the base and color of a cap, and the side that the light comes from. */
export interface Cap {
	readonly radius: number;
	readonly low: number;
	readonly high: number;
	readonly color: string;
	readonly light: 1 | -1;
}

/** A screw cap with ridges and the safety ring below it. */
export function screwCap(
	body: RoundBody,
	defs: Definitions,
	{ radius, low, high, color, light }: Cap,
): string {
	const side = pathOf(body.band(radius, low, high - 1));
	const ring = pathOf(body.band(radius + 1.2, low - 3.5, low - 1));
	const ridges = Array.from({ length: 17 }, (_, index) => {
		const [x, y] = body.at(radius, -80 + index * 10, low + 1);
		return `M${num(x)} ${num(y)}v${num(-(high - low - 4))}`;
	}).join("");
	return [
		tag("path", { d: ring, fill: "#e8f3f8" }),
		tag("path", { d: ring, fill: defs.linear(shade(light, "matt")) }),
		tag("path", { d: side, fill: color }),
		tag("path", { d: ridges, stroke: "#000000", "stroke-width": 0.6, opacity: 0.22, fill: "none" }),
		tag("path", { d: side, fill: defs.linear(shade(light, "matt")) }),
		tag("path", { d: pathOf(body.disc(radius - 0.4, high - 0.6)), fill: color }),
		tag("path", { d: pathOf(body.disc(radius - 0.4, high - 0.6)), fill: "#ffffff", opacity: 0.28 }),
		tag("path", { d: pathOf(body.disc(radius - 2.6, high - 0.4)), fill: color, opacity: 0.55 }),
	].join("");
}
