import { num, tag } from "./svg.ts";

/** A slice of citrus fruit seen from its cut face. */
export function citrus(x: number, y: number, radius: number, rind: string, flesh: string): string {
	const wedges = Array.from({ length: 9 }, (_, index) => {
		const from = ((index * 40 + 3) * Math.PI) / 180;
		const to = ((index * 40 + 37) * Math.PI) / 180;
		const [near, far] = [radius * 0.12, radius * 0.78];
		const at = (angle: number, distance: number): string =>
			`${num(x + Math.cos(angle) * distance)} ${num(y + Math.sin(angle) * distance)}`;
		const middle = (from + to) / 2;
		return `M${at(middle, near)}L${at(from, far * 0.95)}Q${at(middle, far * 1.12)} ${at(to, far * 0.95)}Z`;
	}).join("");
	return (
		tag("circle", { cx: x, cy: y, r: radius, fill: rind }) +
		tag("circle", { cx: x, cy: y, r: radius * 0.9, fill: "#fffbe8" }) +
		tag("path", {
			d: wedges,
			fill: flesh,
			stroke: flesh,
			"stroke-width": radius * 0.05,
			"stroke-linejoin": "round",
		}) +
		tag("path", {
			d: wedges,
			fill: "#ffffff",
			opacity: 0.16,
			transform: `translate(${num(radius * -0.03)} ${num(radius * -0.04)})`,
		})
	);
}

/** A whole round fruit with a highlight and a leaf. */
export function roundFruit(x: number, y: number, radius: number, skin: string, dark: string): string {
	const leaf = `M${num(x)} ${num(y - radius * 0.9)}q${num(radius * 0.15)} ${num(radius * -0.75)} ${num(radius * 0.95)} ${num(radius * -0.6)}q${num(radius * -0.2)} ${num(radius * 0.7)} ${num(radius * -0.95)} ${num(radius * 0.6)}z`;
	return (
		tag("circle", { cx: x, cy: y, r: radius, fill: dark }) +
		tag("circle", { cx: x - radius * 0.1, cy: y - radius * 0.1, r: radius * 0.88, fill: skin }) +
		tag("ellipse", {
			cx: x - radius * 0.38,
			cy: y - radius * 0.42,
			rx: radius * 0.24,
			ry: radius * 0.16,
			fill: "#ffffff",
			opacity: 0.55,
			transform: `rotate(-38 ${num(x - radius * 0.38)} ${num(y - radius * 0.42)})`,
		}) +
		tag("path", { d: leaf, fill: "#3f8f3c" })
	);
}

/** A leaf along a direction in degrees. */
export function leaf(x: number, y: number, length: number, angle: number, fill: string): string {
	return tag("path", {
		d: `M0 0C${num(length * 0.25)} ${num(length * -0.42)} ${num(length * 0.75)} ${num(length * -0.36)} ${num(length)} 0C${num(length * 0.75)} ${num(length * 0.36)} ${num(length * 0.25)} ${num(length * 0.42)} 0 0Z`,
		fill,
		transform: `translate(${num(x)} ${num(y)}) rotate(${num(angle)})`,
	});
}
