module.exports = require("../../../credentials/dist/post/510.index.js")
