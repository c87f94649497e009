/** The chapters of the page. What a chapter shows goes in as plain records; its HTML comes out. */
@NullMarked
package org.dino4j.report.chapter;

import org.jspecify.annotations.NullMarked;
