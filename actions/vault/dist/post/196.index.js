module.exports = require("../../../kubernetes/dist/post/196.index.js")
