/** Pictures for the page. Images and attention go in; PNG data addresses come out. */
@NullMarked
package org.dino4j.report.picture;

import org.jspecify.annotations.NullMarked;
