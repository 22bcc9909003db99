import {
	areaOf,
	type Bounds,
	boundsOf,
	clipToPicture,
	type Point,
	type Ring,
	simplify,
	withHoles,
} from "./geometry.ts";
import { emptyMask, paint, trace } from "./mask.ts";
import type { ClassName } from "./model.ts";
import type { PlacedObject, Scene } from "./scene.ts";

/** What an annotator would draw: the visible parts of an object, or of a group that is marked as a crowd. */
export interface Annotation {
	readonly className: ClassName;
	readonly isCrowd: boolean;
	/** Visible outlines, normalized with four decimal places, at most 100 points each; holes included. */
	readonly segments: readonly Ring[];
	/** Smallest box around the segments. */
	readonly box: Bounds;
	/** Visible area as a share of the image. */
	readonly share: number;
}

/** An image and its annotations. */
export interface AnnotatedImage {
	readonly file: string;
	readonly width: number;
	readonly height: number;
	readonly annotations: readonly Annotation[];
}

const MAX_POINTS = 100;
/** Parts smaller than this many square pixels are left out, as an annotator would. */
const MIN_AREA = 40;

/** Annotates what can be seen of each object: the part that no later object covers, inside the image. */
export function annotate(scene: Scene): AnnotatedImage {
	const { file, width, height, objects } = scene;
	const annotations = groupsOf(objects).map((members): Annotation => {
		const segments = visible(scene, members)
			.filter((ring) => areaOf(ring) >= MIN_AREA)
			.map((ring) => ring.map(([x, y]): Point => [round(x / width), round(y / height)]));
		return {
			className: members[0]?.className ?? "can",
			isCrowd: members[0]?.crowd !== undefined,
			segments,
			box: boundsOf(segments),
			share: withHoles(segments).reduce((sum, { outer, holes }) => sum + areaOf(outer) - total(holes), 0),
		};
	});
	return { file, width, height, annotations };
}

/** Each object alone, or with the others of its crowd. */
function groupsOf(objects: readonly PlacedObject[]): PlacedObject[][] {
	const groups = new Map<string | PlacedObject, PlacedObject[]>();
	for (const object of objects) {
		const key = object.crowd ?? object;
		groups.set(key, [...(groups.get(key) ?? []), object]);
	}
	return [...groups.values()];
}

function total(rings: readonly Ring[]): number {
	return rings.reduce((sum, ring) => sum + areaOf(ring), 0);
}

function visible(scene: Scene, members: readonly PlacedObject[]): Ring[] {
	const last = scene.objects.indexOf(members.at(-1) ?? ({} as PlacedObject));
	const front = scene.objects
		.slice(last + 1)
		.filter((other) => members.some((member) => near(member, other)));
	const rings =
		front.length === 0 && members.length === 1 ? whole(scene, members) : uncovered(scene, members, front);
	return rings.map(thin);
}

function near(one: PlacedObject, other: PlacedObject): boolean {
	const [a, b] = [boundsOf(one.rings), boundsOf(other.rings)];
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The outline as it is drawn. */
function whole({ width, height }: Scene, members: readonly PlacedObject[]): Ring[] {
	return members.flatMap(({ rings }) => rings).map((ring) => clipToPicture(ring, width, height));
}

/** The members together, without what is in front of them, by fine sampling of the image. */
function uncovered(
	{ width, height }: Scene,
	members: readonly PlacedObject[],
	front: readonly PlacedObject[],
): Ring[] {
	const mask = emptyMask(width, height);
	for (const { rings } of members) {
		paint(mask, rings, 1);
	}
	for (const { rings } of front) {
		paint(mask, rings, 0);
	}
	return trace(mask);
}

/** As few points as possible within a third of a pixel, or slightly more if 100 points are not enough. */
function thin(ring: Ring): Ring {
	let tolerance = 0.34;
	let result = simplify(ring, tolerance);
	while (result.length > MAX_POINTS) {
		tolerance *= 1.2;
		result = simplify(ring, tolerance);
	}
	return result;
}

function round(value: number): number {
	return Math.round(value * 10000) / 10000;
}
