module.exports = require("../../../credentials/dist/post/227.index.js")
