import { rounded } from "./outline.ts";
import { definitions, pathOf, tag } from "./svg.ts";

const SIZE = 256;

/** The extension's icon: an image whose hills are a polygon with its points and whose sun is in a box. */
export function iconSvg(): string {
	const defs = definitions("i");
	const hills = [
		[36, 208],
		[88, 96],
		[132, 166],
		[164, 138],
		[220, 208],
	] as const;
	const ground = defs.linear(
		[
			[0, "#2c8df0"],
			[0.55, "#1b5fd0"],
			[1, "#241f7d"],
		],
		[0, 0, 0.8, 1],
	);
	const line = pathOf(rounded(hills, 1));
	const dots = hills.map(([x, y]) =>
		tag("circle", { cx: x, cy: y, r: 14, fill: "#ffffff", stroke: "#0d4f8f", "stroke-width": 6 }),
	);
	return tag(
		"svg",
		{ xmlns: "http://www.w3.org/2000/svg", width: SIZE, height: SIZE, viewBox: `0 0 ${SIZE} ${SIZE}` },
		defs.text(),
		tag("rect", { width: SIZE, height: SIZE, rx: 58, fill: ground }),
		tag("path", { d: line, fill: "#2fe0c2", opacity: 0.92 }),
		tag("path", { d: line, fill: "none", stroke: "#c9fff3", "stroke-width": 9, "stroke-linejoin": "round" }),
		...dots,
		tag("circle", { cx: 178, cy: 74, r: 21, fill: "#ffd34d" }),
		tag("path", {
			d: corners(138, 34, 80, 25),
			fill: "none",
			stroke: "#ffffff",
			"stroke-width": 12,
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
		}),
	);
}

/** The four corners of a square box. */
function corners(x: number, y: number, size: number, arm: number): string {
	const [right, bottom] = [x + size, y + size];
	return [
		`M${x} ${y + arm}V${y}H${x + arm}`,
		`M${right - arm} ${y}H${right}V${y + arm}`,
		`M${right} ${bottom - arm}V${bottom}H${right - arm}`,
		`M${x + arm} ${bottom}H${x}V${bottom - arm}`,
	].join("");
}
