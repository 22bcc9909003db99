import type { Canvas, Setting } from "./setting.ts";
import { tag } from "./svg.ts";
import { glow, veins, vignette } from "./textures.ts";

const HORIZON = 0.52;

/** Tiles behind a marble counter. */
function tiles({ width, height, defs, random }: Canvas, color: string): string {
	const size = width / 7.5;
	const rows = Math.ceil((height * HORIZON) / (size / 2)) + 1;
	const list: string[] = [];
	const face = defs.linear(
		[
			[0, "#ffffff", 0.5],
			[0.4, "#ffffff", 0.08],
			[1, "#0d2230", 0.16],
		],
		[0, 0, 0.6, 1],
	);
	for (let row = 0; row < rows; row++) {
		for (let column = -1; column < 9; column++) {
			const tile = {
				x: (column + (row % 2) / 2) * size + 2,
				y: height * HORIZON - (row + 1) * (size / 2) + 2,
				width: size - 4,
				height: size / 2 - 4,
				rx: 2,
			};
			list.push(
				tag("rect", { ...tile, fill: color }),
				tag("rect", { ...tile, fill: "#0d2230", opacity: random.between(0, 0.1) }),
				tag("rect", { ...tile, fill: face }),
			);
		}
	}
	return tag("g", { filter: defs.blur(width * 0.0028) }, ...list);
}

/** A marble counter in front of glazed tiles. */
export const marbleCounter: Setting = {
	pose: "standing",
	pitch: 0.16,
	ground: [0.66, 0.92],
	mirror: 0.16,
	shadow: { dx: 40, dy: -8, opacity: 0.3, color: "#26323c" },
	back: (canvas) => {
		const { width, height, variant, defs } = canvas;
		const top = height * HORIZON;
		const tile = ["#7fa8a3", "#dfe6e4", "#3f5f78"][variant % 3] ?? "#dfe6e4";
		const area = { x: 0, y: top, width, height: height - top };
		return [
			tag("rect", { width, height, fill: "#c8cec9" }),
			tiles(canvas, tile),
			tag("rect", {
				y: top - height * 0.16,
				width,
				height: height * 0.16,
				fill: defs.linear(
					[
						[0, "#101c24", 0],
						[1, "#101c24", 0.22],
					],
					[0, 0, 0, 1],
				),
			}),
			tag("rect", {
				...area,
				fill: defs.linear(
					[
						[0, "#d9dbd9"],
						[0.4, "#f1f1ee"],
						[1, "#dcdedd"],
					],
					[0, 0, 0, 1],
				),
			}),
			veins(canvas, area, [96, 104, 112], 0.5),
			veins(canvas, area, [150, 138, 120], 0.35),
			tag("rect", { y: top - 1, width, height: 4, fill: "#26323c", opacity: 0.3, filter: defs.blur(2) }),
		].join("");
	},
	over: (canvas) => glow(canvas, 0.15, 0.08, 0.7, "#ffffff", 0.26) + vignette(canvas, 0.24),
};
