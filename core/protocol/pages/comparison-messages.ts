import type { ImageSize } from "#core/model/image-size.ts";
import type { ChangeKind, Comparison, LineChanges, Names, Side } from "#core/protocol/server/comparison.ts";
import type { PageStrings } from "./preview-strings.ts";

/** The messages between the comparison's page and the extension host. The page speaks first (`ready`). */
export type MessageToComparisonPage =
	| { readonly type: "show"; readonly content: ComparisonContent }
	/** The answer to `wantImage`. */
	| { readonly type: "image"; readonly picture: ComparedPicture };

export type ComparisonContent =
	| (Omit<Comparison, "markdown"> & {
			readonly kind: "comparison";
			readonly state: ComparisonState;
			readonly names: Names;
	  })
	/** Why there is nothing to show. */
	| {
			readonly kind: "message";
			readonly state: ComparisonState;
			readonly heading: string;
			readonly text: string;
			/** Another attempt may come out better. */
			readonly canTryAgain?: boolean;
	  };

/** What the page draws of one image. */
export interface ComparedPicture {
	/** Its place among the changed images, from 0. */
	readonly index: number;
	readonly title: string;
	/** The image as the page may load it. Absent if there is no file. */
	readonly imageSource?: string;
	readonly declaredSize?: ImageSize;
	readonly changes: LineChanges;
	/** Why the lines could not be compared. */
	readonly failure?: string;
}

export type MessageFromComparisonPage =
	| { readonly type: "ready" }
	/** The user looks at this one of the changed images. */
	| { readonly type: "wantImage"; readonly index: number }
	/** The user wants to see a line, or a part of it (UTF-16 offsets). */
	| {
			readonly type: "open";
			readonly side: Side;
			readonly line: number;
			readonly start: number;
			readonly end: number;
	  }
	| { readonly type: "copy" }
	/** A person wants another attempt. */
	| { readonly type: "refresh" }
	| ComparisonShownMessage;

/** The requested content is on the screen. */
export interface ComparisonShownMessage {
	readonly type: "shown";
	readonly uri: string;
	/** How many entries the filtered list has. */
	readonly listed: number;
	/** The changed image that is drawn, its name, and its number of shapes; absent if there is none. */
	readonly image?: { readonly title: string; readonly shapes: number; readonly isDrawn: boolean };
}

/** What is compared, as saved by the page when the window reloads: the host finds both versions with it. */
export interface ComparisonState {
	/** The newer version. */
	readonly uri: string;
	/** The URI of the older one; absent for the commit that is checked out. */
	readonly old?: string;
}

/** What the list distinguishes. */
export type ListedKind = ChangeKind | "unread";

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface ComparisonStrings extends PageStrings {
	readonly comparison: string;
	readonly same: string;
	readonly sameText: string;
	readonly reordered: string;
	readonly differingImages: string;
	readonly copyMarkdown: string;
	readonly openOld: string;
	readonly openNew: string;
	readonly previousImage: string;
	readonly nextImage: string;
	readonly previousChange: string;
	readonly nextChange: string;
	readonly kindFilter: string;
	readonly images: string;
	readonly nothingListed: string;
	readonly unreadLine: Readonly<Record<Side, string>>;
	readonly unreadWhy: string;
	readonly failed: string;
	readonly missingImage: string;
	readonly brokenImage: string;
	readonly hideUnchanged: string;
	readonly groupList: string;
	readonly moveInList: string;
	readonly openFromList: string;
	readonly forms: string;
	/** The names of the kinds in the filter. */
	readonly kinds: Readonly<Record<ListedKind, string>>;
	/** What happened to a shape, for screen readers and the legend. */
	readonly fates: Readonly<
		Record<
			"added" | "removed" | "before" | "moved" | "reshaped" | "relabeled" | "crowd" | "other" | "unchanged",
			string
		>
	>;
	readonly crowdNow: string;
	readonly crowdBefore: string;
}
