module.exports = require("../../../aws/dist/post/141.index.js")
