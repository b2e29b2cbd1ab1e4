module.exports = require("../../../credentials/dist/post/8.index.js")
