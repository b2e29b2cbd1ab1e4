module.exports = require("../../../credentials/dist/post/864.index.js")
