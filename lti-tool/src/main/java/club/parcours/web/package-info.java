/**
 * The shell every page stands in: templates, texts, browser sessions, language, errors, security headers.
 *
 * <p>Promises: what a template inserts is escaped unless it is {@link club.parcours.kernel.SafeHtml}; a request under
 * {@code /app/s/{launch}} reaches a page only with the cookie of that very launch, inside its tenant, and a change only
 * with a token of that session; no error page or log line carries an exception's message.
 *
 * <p>Refuses: to know any feature. A room adds itself to the menu by a {@link club.parcours.web.MenuEntry} bean.
 */
@NullMarked
package club.parcours.web;

import org.jspecify.annotations.NullMarked;
