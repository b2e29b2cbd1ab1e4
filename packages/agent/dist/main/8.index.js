module.exports = require("../../../../actions/credentials/dist/post/8.index.js")
