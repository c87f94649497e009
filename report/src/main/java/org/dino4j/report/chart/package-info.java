/**
 * Charts as SVG and HTML text. Series of numbers go in; markup that follows the page's light or
 * dark colours comes out.
 */
@NullMarked
package org.dino4j.report.chart;

import org.jspecify.annotations.NullMarked;
