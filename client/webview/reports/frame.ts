import { html } from "#client/webview/page/elements.ts";
import type { ReportMessage } from "#core/protocol/pages/report-messages.ts";

/** What report pages have around their content. */
export interface ReportFrame {
	/** Made again for each content. */
	readonly changing: HTMLElement;
	/** Kept, so that typing in a search field is not interrupted. */
	readonly main: HTMLElement;
	/** Announces changes to screen readers. */
	readonly announce: (text: string) => void;
	/** Runs what renders the content again, and restores the focus and, if known, the scroll position. */
	readonly renew: (make: () => void) => void;
	/** Shows that the page is loading. */
	readonly wait: (text: string) => void;
	/** Shows why there is no report. */
	readonly explain: (message: ReportMessage) => void;
}

/** Puts the frame onto the page. `scroll` (CSS pixels) is the scroll position of the previous page. */
export function createFrame(scroll: number | undefined): ReportFrame {
	// The scroll position can be restored only once there is something to scroll.
	let scrollOnce = scroll;
	const changing = html("div", {});
	const main = html("main", {}, changing);
	const announcer = html("p", { class: "only-read", "aria-live": "polite" });
	document.body.append(main, announcer);
	const announce = (text: string) => {
		if (announcer.textContent !== text) {
			announcer.textContent = text;
		}
	};
	return {
		changing,
		main,
		announce,
		renew: (make) => {
			const focused = document.activeElement?.getAttribute("data-key") ?? undefined;
			const top = scrollOnce ?? window.scrollY;
			make();
			window.scrollTo(0, top);
			scrollOnce = undefined;
			focusAgain(focused);
		},
		wait: (text) => changing.replaceChildren(html("p", { class: "loading", role: "status" }, text)),
		explain: ({ name, heading, text }) => {
			changing.replaceChildren(
				html(
					"div",
					{ class: "empty" },
					html("h1", {}, heading),
					html("p", { class: "quiet" }, name),
					html("p", {}, text),
				),
			);
			announce(`${heading}. ${text}`);
		},
	};
}

/** The new elements do not have the focus. */
function focusAgain(key: string | undefined): void {
	if (key !== undefined && document.activeElement?.getAttribute("data-key") !== key) {
		const again = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
		again?.focus({ preventScroll: true });
	}
}
