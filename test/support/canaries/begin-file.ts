import { forgetNoted } from './noted.js';
import { forgetLogged } from './watch-service.js';

// Test files share their process and its modules; what one has seen is no business of the next.
forgetNoted();
forgetLogged();
