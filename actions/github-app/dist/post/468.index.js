module.exports = require("../../../credentials/dist/post/468.index.js")
