/** A backbone. Pictures go in; a vector for each picture and one for each place in it come out. */
@NullMarked
package com.acme.vision.backbone;

import org.jspecify.annotations.NullMarked;
