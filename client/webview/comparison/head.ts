import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import { plainButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ComparisonContent, ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";

/** The header: what is compared, the totals, and the buttons to go from image to image. */
export interface Head {
	readonly element: HTMLElement;
	/** Shows a comparison, or only its title if there is none. */
	readonly show: (content: ComparisonContent) => void;
	readonly enable: (canGoBack: boolean, canGoOn: boolean) => void;
}

export interface HeadEvents {
	readonly copy: () => void;
	/** After a failure: compare once more. */
	readonly tryAgain: () => void;
	readonly step: (by: 1 | -1) => void;
	readonly help: () => void;
}

export function createHead(strings: ComparisonStrings, { copy, tryAgain, step, help }: HeadEvents): Head {
	const title = html("h1", { class: "title" });
	const facts = html("p", { class: "facts" });
	const copyButton = plainButton("copy", strings.copyMarkdown, copy);
	const again = plainButton("again", strings.tryAgain, tryAgain);
	const previous = iconButton(strings.previousImage, ICONS.previous, () => step(-1), "P");
	const next = iconButton(strings.nextImage, ICONS.next, () => step(1), "N");
	const helpButton = iconButton(strings.showHelp, ICONS.help, help, "?");
	const element = html(
		"header",
		{ class: "bar" },
		html("div", { class: "texts" }, title, facts),
		html("div", { class: "steps" }, copyButton, again, helpButton, previous, next),
	);
	again.hidden = true;
	return {
		element,
		show(content) {
			const isComparison = content.kind === "comparison";
			title.textContent = isComparison
				? format(strings.comparison, content.names.old, content.names.new)
				: content.heading;
			const texts = isComparison ? factsOf(content, strings) : [];
			facts.replaceChildren(...texts.map((text) => html("span", {}, text)));
			copyButton.hidden = !isComparison;
			again.hidden = isComparison || !content.canTryAgain;
		},
		enable(canGoBack, canGoOn) {
			previous.setAttribute("aria-disabled", String(!canGoBack));
			next.setAttribute("aria-disabled", String(!canGoOn));
		},
	};
}

/** The totals of a comparison in a few words; the live region announces the same. */
export function factsOf(
	{ images, unchanged, reordered, differs }: Extract<ComparisonContent, { kind: "comparison" }>,
	strings: ComparisonStrings,
): string[] {
	return [
		differs
			? format(strings.differingImages, number(images.length), number(images.length + unchanged))
			: strings.same,
		...(reordered > 0 ? [format(strings.reordered, number(reordered))] : []),
	];
}
