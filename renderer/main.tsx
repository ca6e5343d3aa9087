import './styles/index.css';
import './workers/worker-address';
import { startPage } from './shell/page';
import { applyLook, lookFromAddress, startsNeutral } from './state/look';

// Main put language, theme and size into the address, so the very first paint is right.
const look = lookFromAddress(location.search);
applyLook(look);
startPage(startsNeutral(location.search));
