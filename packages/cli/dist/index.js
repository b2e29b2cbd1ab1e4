/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1218:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ commands)
/* harmony export */ });
const platform = {
    platform: {
        type: 'choice',
        options: ['gitlab', 'jenkins', 'shell'],
        description: "The CI system that runs this command. By default what the system's own variables show, else `shell`.",
    },
};
const credentials = {
    credentials: {
        type: 'text',
        description: 'Instead of a provider: a YAML file with a list of credentials, as `actions/credentials` takes it.',
    },
};
const stateFolder = {
    'state-dir': {
        type: 'text',
        required: true,
        description: 'The private folder of this job (0700; made when it is not there): records of what was issued, files, and `env.sh`.',
    },
};
const commands = {
    login: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) --state-dir DIR',
        summary: 'Gets credentials for this job; source DIR/env.sh to have them.',
        flags: { ...stateFolder, ...credentials, ...platform },
        takesCredentials: true,
    },
    exec: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) -- COMMAND [ARGUMENT]...',
        summary: 'Runs one command with credentials that nothing else sees, and ends them after it.',
        flags: { ...credentials, ...platform },
        takesCredentials: true,
    },
    logout: {
        usage: '--state-dir DIR',
        summary: 'Takes out and ends what logins with this folder got, and says how each ended.',
        flags: { ...stateFolder, ...platform },
        takesCredentials: false,
    },
    whoami: {
        usage: '[--audience AUDIENCE]',
        summary: "Shows the claims of this job's identity token, never the token.",
        flags: {
            audience: { type: 'text', description: 'Which token, where the job has several.' },
            ...platform,
        },
        takesCredentials: false,
    },
};


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise)
/* harmony export */ });
function neutralise(text, limit = 300) {
    const line = text
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
        .replaceAll('##[', '# #[')
        .replace(/(^|\s)::/g, '$1: :')
        .trim();
    if (line.length <= limit)
        return line;
    return `${line.slice(0, limit).replace(/\S+$/, '')}[…]`;
}


/***/ }),

/***/ 276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ outliveReaders),
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   Zg: () => (/* binding */ maskFromLog),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   fJ: () => (/* binding */ fail)
/* harmony export */ });
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(281);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2029);


const log = {
    info: (message) => say((0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$)(message, 2000))),
    warn: (message) => say(`warning: ${(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$)(message, 2000))}`),
};
function mask(value) {
    (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .learn */ .nB)(value);
    const warning = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .poorlyMasked */ .NX)(value);
    if (warning !== undefined)
        log.warn(warning);
}
function maskFromLog(value) {
    const lines = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .learn */ .nB)(value).filter((form) => !/[\r\n]/.test(form));
    if (lines.length > 0)
        process.stdout.write(`${lines.map((form) => `::add-mask::${form}`).join('\n')}\n`);
    const warning = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .poorlyMasked */ .NX)(value);
    if (warning !== undefined)
        log.warn(warning);
}
function fail(message, failure) {
    const wrong = failure?.errors.every(({ code }) => code === 'ERR_INPUT_INVALID') ?? false;
    process.exitCode = wrong ? 2 : 1;
    say((0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(message));
}
function answer(text) {
    process.stdout.write(`${(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text)}\n`);
}
function say(text) {
    process.stderr.write(`mayfly: ${text}\n`);
}
function outliveReaders() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pZ: () => (/* binding */ knownForms),
  nB: () => (/* binding */ learn),
  NX: () => (/* binding */ poorlyMasked),
  E$: () => (/* binding */ redact)
});

;// CONCATENATED MODULE: ./packages/core/src/masks.ts
const wholeFrom = 4;
const partsFrom = 8;
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const wellKnown = new Set(['true', 'false', 'null', 'undefined']);
function maskForms(value) {
    if (value.length < wholeFrom || wellKnown.has(value))
        return [];
    if (value.length < partsFrom)
        return [value];
    const forms = new Set([value]);
    for (const line of value.split(/\r\n|\r|\n/)) {
        const text = line.trim();
        if (text.length >= partsFrom && !pemArmour.test(text))
            forms.add(text);
    }
    for (const form of encodings(value))
        if (form.length >= partsFrom)
            forms.add(form);
    const signature = /^eyJ[\w-]+\.[\w-]+\.([\w-]{8,})$/.exec(value)?.[1];
    if (signature)
        forms.add(signature);
    return [...forms];
}
function encodings(value) {
    const bytes = Buffer.from(value);
    const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset));
    const hex = bytes.toString('hex');
    const json = JSON.stringify(value).slice(1, -1);
    const percent = encodeURIComponent(bytes.toString()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    return [
        ...cores,
        ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
        hex,
        hex.toUpperCase(),
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json).slice(1, -1),
        percent.replace(/%../g, (octet) => octet.toUpperCase()),
        percent.replace(/%../g, (octet) => octet.toLowerCase()),
    ];
}
function base64Core(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// CONCATENATED MODULE: ./packages/platforms/src/redaction.ts

const known = new Set();
function learn(value) {
    const fresh = maskForms(value).filter((form) => !known.has(form));
    for (const form of fresh)
        known.add(form);
    return fresh;
}
function poorlyMasked(value) {
    if (value.length >= 8 || known.has(value))
        return undefined;
    return 'A secret of fewer than 8 characters is masked poorly or not at all.';
}
function knownForms() {
    return [...known];
}
function redact(text) {
    let clean = text;
    for (const form of [...known].sort((a, b) => b.length - a.length))
        clean = clean.replaceAll(form, '***');
    return clean;
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(276);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1218);


async function main([name = '', ...args]) {
    const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
    if (name === '--version')
        return (await __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).version();
    if (['help', '--help', '-h'].includes(name))
        return (await __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).help(own);
    if (!Object.hasOwn(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commands */ .P, name))
        return (await __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).unknownCommand(name);
    if (own.some((arg) => arg === '--help' || arg === '-h'))
        return (await __nccwpck_require__.e(/* import() */ 118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).help([name, ...own]);
    switch (name) {
        case 'login':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(107), __nccwpck_require__.e(259)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2259))).login(args);
        case 'exec':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(107), __nccwpck_require__.e(69)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2069))).exec(args);
        case 'logout':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(738)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9738))).logout(args);
        case 'whoami':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(16), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9421))).whoami(args);
    }
}
(0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .outliveReaders */ .Bd)();
main(process.argv.slice(2)).catch(async (error) => (await __nccwpck_require__.e(/* import() */ 140).then(__nccwpck_require__.bind(__nccwpck_require__, 1140))).failWith(error));

module.exports = __webpack_exports__;
/******/ })()
;
