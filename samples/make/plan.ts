import type { PlannedObject, PlannedScene } from "./scene.ts";
import { fridgeShelf } from "./setting-fridge-shelf.ts";
import { marbleCounter } from "./setting-marble-counter.ts";
import { studio } from "./setting-studio.ts";
import { windowSill } from "./setting-window-sill.ts";
import { woodenTable } from "./setting-wooden-table.ts";
import { paperSheets, picnicCloth, planks, slate, terrazzo } from "./settings-lying.ts";

const LANDSCAPE = { width: 640, height: 480 } as const;
const PORTRAIT = { width: 480, height: 640 } as const;

function standing(
	kind: PlannedObject["kind"],
	design: number,
	x: number,
	y: number,
	crowd?: string,
): PlannedObject {
	return crowd === undefined ? { kind, design, x, y } : { kind, design, x, y, crowd };
}

function lying(
	kind: PlannedObject["kind"],
	design: number,
	x: number,
	y: number,
	angle: number,
): PlannedObject {
	return { kind, design, x, y, angle };
}

/** The images of the dataset, in order; the position in this list is also the seed of the drawing. */
export const PLAN: readonly PlannedScene[] = [
	{
		file: "01.jpg",
		...LANDSCAPE,
		setting: woodenTable,
		variant: 0,
		unit: 1.62,
		objects: [
			standing("carton", 0, 0.36, 0.2),
			standing("water", 0, 0.66, 0.3),
			standing("can", 1, 0.5, 0.85),
		],
	},
	{
		file: "02.jpg",
		...LANDSCAPE,
		setting: fridgeShelf,
		variant: 0,
		unit: 1.55,
		objects: [
			standing("carton", 3, 0.3, 0.15),
			standing("jug", 2, 0.68, 0.25),
			standing("glass", 1, 0.475, 0.75),
			standing("can", 5, 0.86, 0.9),
			standing("can", 2, 0.17, 0.85),
		],
	},
	{
		file: "03.jpg",
		...LANDSCAPE,
		setting: planks,
		variant: 0,
		unit: 2.1,
		objects: [lying("can", 0, 0.47, 0.5, 32)],
	},
	{
		file: "04.jpg",
		...PORTRAIT,
		setting: marbleCounter,
		variant: 0,
		unit: 2.2,
		objects: [standing("carton", 1, 0.5, 0.6)],
	},
	{
		file: "05.png",
		width: 360,
		height: 480,
		setting: studio,
		variant: 1,
		unit: 1.8,
		objects: [standing("water", 1, 0.48, 0.75)],
	},
	{
		file: "06.jpg",
		...PORTRAIT,
		setting: fridgeShelf,
		variant: 0,
		unit: 2.05,
		objects: [standing("jug", 0, 0.5, 0.7)],
	},
	{
		file: "07.jpg",
		...LANDSCAPE,
		setting: picnicCloth,
		variant: 0,
		unit: 1.55,
		objects: [
			lying("water", 3, 0.35, 0.47, -28),
			lying("can", 3, 0.68, 0.34, 18),
			lying("carton", 4, 0.8, 0.74, 74),
		],
	},
	{
		file: "08.jpg",
		...PORTRAIT,
		setting: windowSill,
		variant: 0,
		unit: 2.4,
		objects: [standing("water", 2, 0.46, 0.5)],
	},
	{
		file: "09.jpg",
		...LANDSCAPE,
		setting: marbleCounter,
		variant: 1,
		unit: 1.7,
		objects: [
			standing("glass", 1, 0.62, 0, "rack"),
			standing("glass", 1, 0.78, 0, "rack"),
			standing("glass", 1, 0.94, 0, "rack"),
			standing("glass", 0, 0.25, 0.4),
			standing("glass", 2, 0.48, 0.8),
		],
	},
	{
		file: "10.jpg",
		...LANDSCAPE,
		setting: slate,
		variant: 0,
		unit: 1.65,
		objects: [lying("water", 0, 0.46, 0.5, 24), lying("water", 2, 0.5, 0.53, -62)],
	},
	{
		file: "11.jpg",
		...PORTRAIT,
		setting: planks,
		variant: 1,
		unit: 1.95,
		objects: [lying("carton", 2, 0.5, 0.36, -20), lying("carton", 3, 0.5, 0.74, 96)],
	},
	{
		file: "12.jpg",
		...LANDSCAPE,
		setting: fridgeShelf,
		variant: 1,
		unit: 1.6,
		objects: [],
	},
	{
		file: "13.png",
		width: 340,
		height: 255,
		setting: paperSheets,
		variant: 1,
		unit: 1.28,
		objects: [lying("can", 4, 0.3, 0.5, -14), lying("can", 3, 0.68, 0.5, 40)],
	},
	{
		file: "14.jpg",
		...LANDSCAPE,
		setting: woodenTable,
		variant: 1,
		unit: 1.6,
		objects: [
			standing("carton", 2, 0.51, 0),
			standing("water", 1, 0.52, 0.35),
			standing("can", 0, 0.24, 0.8),
			standing("glass", 1, 0.77, 0.6),
		],
	},
	{
		file: "15.jpg",
		width: 600,
		height: 600,
		setting: terrazzo,
		variant: 0,
		unit: 1.6,
		objects: [
			lying("jug", 1, 0.36, 0.4, -18),
			lying("can", 5, 0.74, 0.3, 64),
			lying("can", 1, 0.7, 0.74, -34),
		],
	},
	{
		file: "16.jpg",
		...LANDSCAPE,
		setting: fridgeShelf,
		variant: 1,
		unit: 1.5,
		objects: [
			standing("can", 1, 0.2, 0.02, "row"),
			standing("can", 2, 0.325, 0.02, "row"),
			standing("can", 1, 0.45, 0.02, "row"),
			standing("can", 5, 0.575, 0.02, "row"),
			standing("can", 2, 0.7, 0.02, "row"),
			standing("carton", 0, 0.84, 0.5),
			standing("glass", 2, 0.42, 0.9),
		],
	},
	{
		file: "17.jpg",
		...PORTRAIT,
		setting: slate,
		variant: 0,
		unit: 2.5,
		objects: [lying("glass", 0, 0.5, 0.5, 24)],
	},
	{
		file: "18.jpg",
		...LANDSCAPE,
		setting: windowSill,
		variant: 1,
		unit: 1.5,
		objects: [standing("jug", 1, 0.3, 0.3), standing("water", 0, 0.5, 0.6), standing("carton", 4, 0.74, 0.4)],
	},
	{
		file: "19.jpg",
		...LANDSCAPE,
		setting: planks,
		variant: 2,
		unit: 1.45,
		objects: [
			lying("carton", 0, 0.28, 0.52, 14),
			lying("jug", 2, 0.66, 0.46, -78),
			lying("water", 1, 0.5, 0.6, 38),
			lying("can", 2, 0.93, 0.84, -10),
		],
	},
	{
		file: "20.png",
		width: 360,
		height: 360,
		setting: studio,
		variant: 3,
		unit: 1.3,
		objects: [standing("carton", 4, 0.34, 0.1), standing("carton", 2, 0.66, 0.9)],
	},
	{
		file: "21.jpg",
		...LANDSCAPE,
		setting: marbleCounter,
		variant: 2,
		unit: 1.45,
		objects: [
			standing("water", 0, 0.53, 0.02, "pack"),
			standing("water", 0, 0.77, 0.02, "pack"),
			standing("water", 0, 0.65, 0.2, "pack"),
			standing("water", 0, 0.89, 0.2, "pack"),
			standing("can", 4, 0.16, 0.7),
			standing("carton", 2, 0.36, 0.75),
		],
	},
	{
		file: "22.jpg",
		...LANDSCAPE,
		setting: picnicCloth,
		variant: 1,
		unit: 1.95,
		objects: [
			lying("can", 1, 0.14, 0.2, -40),
			lying("can", 0, 0.4, 0.66, 12),
			lying("can", 5, 0.75, 0.42, 70),
		],
	},
	{
		file: "23.jpg",
		...PORTRAIT,
		setting: woodenTable,
		variant: 2,
		unit: 2.1,
		objects: [standing("jug", 1, 0.62, 0.2), standing("can", 2, 0.3, 0.75)],
	},
	{
		file: "24.jpg",
		width: 512,
		height: 384,
		setting: paperSheets,
		variant: 0,
		unit: 1.25,
		objects: [
			lying("glass", 1, 0.22, 0.5, -12),
			lying("carton", 1, 0.5, 0.5, 8),
			lying("water", 3, 0.78, 0.5, 22),
		],
	},
];
